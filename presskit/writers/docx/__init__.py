"""Documents for Word, WPS and LibreOffice, made to be edited further by a newsroom."""
