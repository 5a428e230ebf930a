"""Edits of pictures: where they stand and what is said of them."""

from __future__ import annotations

from dataclasses import replace

from presskit.edits.edit import Edit, Place
from presskit.edits.rows import located, with_release_at_hand, with_rows
from presskit.i18n import marked as _
from presskit.model.asset import Asset
from presskit.model.ids import NewId
from presskit.model.kit import Kit
from presskit.model.language import Lang
from presskit.model.pair import Pair, Role


def placed(asset: Asset, after_pair_id: str, new_id: NewId) -> Edit:
    """Return the edit that places a picture, with an empty caption, below a row.

    Without a pair's id it comes at the end of the first release, which is made when there is none.
    """
    caption, release_id = new_id(), "" if after_pair_id else new_id()

    def change(kit: Kit) -> Kit:
        if after_pair_id:
            number, row = located(kit, after_pair_id)
        else:
            kit = with_release_at_hand(kit, release_id)
            number, row = 0, len(kit.releases[0].pairs) - 1
        known = tuple(old for old in kit.assets if old.id != asset.id)
        pair = Pair(caption, Role.CAPTION, asset=asset.id)
        return replace(with_rows(kit, number, row + 1, row + 1, (pair,)), assets=(*known, asset))

    return Edit(
        label=_("Place picture"),
        change=change,
        before=Place(after_pair_id, Lang.EN, 0) if after_pair_id else None,
        after=Place(caption, Lang.EN, 0),
    )


def described(asset: Asset) -> Edit:
    """Return the edit that puts a picture's record in the place of the one with its id."""

    def change(kit: Kit) -> Kit:
        if kit.asset(asset.id) is None:
            raise KeyError(asset.id)
        return replace(kit, assets=tuple(asset if old.id == asset.id else old for old in kit.assets))

    return Edit(_("Describe picture"), change)
