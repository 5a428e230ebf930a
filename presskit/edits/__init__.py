"""What users do to a kit: functions that give an edit."""
