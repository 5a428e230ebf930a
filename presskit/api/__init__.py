"""What scripts, commands and the window share: kits read, imported, checked, shown and handed out."""

from presskit.api.handing_out import composition, exported, planned, spoken
from presskit.api.importing import Changes, Imported, imported
from presskit.api.kits import checked, read_kit, write_kit
from presskit.api.new import new_kit
from presskit.api.showing import shown
from presskit.api.tables import read_facts, read_terms

__all__ = [
    "Changes",
    "Imported",
    "checked",
    "composition",
    "exported",
    "imported",
    "new_kit",
    "planned",
    "read_facts",
    "read_kit",
    "read_terms",
    "shown",
    "spoken",
    "write_kit",
]
