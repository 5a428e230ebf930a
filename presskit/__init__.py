"""An editor for press releases in English and Chinese, and the press kits made from them."""
