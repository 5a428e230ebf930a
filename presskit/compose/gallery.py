"""All pictures of a kit beside each other, for those who choose one to print."""

from __future__ import annotations

from collections.abc import Iterator

from presskit.compose.biographies import portraits
from presskit.compose.blocks import Block, Gallery, Opening, Picture
from presskit.compose.source import Source, otherwise
from presskit.i18n import marked as _
from presskit.model.asset import Asset

KEY = "gallery"


def section(source: Source) -> Iterator[Block]:
    """Yield the pictures, under a head of their own; neither the logo nor portraits are among them."""
    apart = {source.kit.brand.logo, *portraits(source)}
    pictures = tuple(
        _picture(source, asset)
        for asset in source.kit.assets
        if asset.id not in apart and source.content(asset)
    )
    if pictures:
        yield Opening(KEY, source.label(_("Pictures")))
        yield Gallery(pictures)


def _picture(source: Source, asset: Asset) -> Picture:
    """Return a picture with the caption it has where it stands, or else with what stands for it."""
    described = source.wording(asset.alt)
    placing = next((pair for pair in source.kit.pairs() if pair.asset == asset.id and not pair.deleted), None)
    caption = otherwise(source.pair(placing), described) if placing else described
    return source.picture(asset, caption, placing.id if placing else "")
