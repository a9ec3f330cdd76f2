"""Colours as eyes see them: contrast, lightness, and how far two are apart for each kind of colour vision."""

import re
from math import dist

Triple = tuple[float, float, float]

# How colours look to those who lack one kind of cone: Machado, Oliveira and Fernandes 2009, in linear RGB.
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, 1 to 21."""
    darker, lighter = sorted((_luminance(_linear(one)), _luminance(_linear(other))))
    return (lighter + 0.05) / (darker + 0.05)


def lightness(colour: str) -> float:
    """Return how light a colour is in greyscale, as CIE L* from 0 to 100."""
    return _lab(_linear(colour))[0]


def difference(one: str, other: str, sight: str) -> float:
    """Return how far two colours are apart (CIE76) for a kind of colour vision; 2.3 can just be told apart."""
    return dist(_lab(_seen(_linear(one), sight)), _lab(_seen(_linear(other), sight)))


def _linear(colour: str) -> Triple:
    """Read `#rrggbb` or `rgb(r, g, b)`."""
    if colour.startswith("#"):
        parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    else:
        parts = [int(part) for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = ((part / 255) / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _seen(rgb: Triple, sight: str) -> Triple:
    red, green, blue = (min(1, max(0, sum(weight * part for weight, part in zip(row, rgb, strict=True)))) for row in SIGHTS[sight])
    return red, green, blue


def _luminance(rgb: Triple) -> float:
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def _lab(rgb: Triple) -> Triple:
    x = 0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]
    z = 0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x / 0.95047, _luminance(rgb), z / 1.08883))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
