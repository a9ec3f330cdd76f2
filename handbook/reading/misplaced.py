"""A record in another kind's folder: it is told as that, and read as what it is."""

from typing import Any

from handbook.kinds import KINDS, Kind
from handbook.records import shape


def kind_meant(data: Any, kind: Kind) -> Kind:
    """Return the kind whose required fields a record has all of, where it lacks some of those of the folder that it stands in."""

    def whole(one: Kind) -> bool:
        return isinstance(data, dict) and {*shape.required(one.type)} <= {*data}

    others = [] if whole(kind) else [one for one in KINDS if one.in_folder and whole(one)]
    return others[0] if len(others) == 1 else kind
