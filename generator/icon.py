#!/usr/bin/env python3
"""Draws icon.png, the icon of both packages: a play sign between braces, on a rounded square. No library is needed."""
import os
import struct
import zlib

SIZE, SAMPLES = 128, 4
GROUND, INK = (38, 70, 160), (255, 255, 255)


def in_square(x, y, radius=0.18):
    dx, dy = max(abs(x - 0.5) - (0.5 - radius), 0), max(abs(y - 0.5) - (0.5 - radius), 0)
    return dx * dx + dy * dy <= radius * radius


def in_triangle(x, y):
    return 0.40 <= x <= 0.66 and abs(y - 0.5) <= (0.66 - x) * 0.65


def in_brace(x, y):
    """A brace on the left; the right one is its mirror image."""
    x = min(x, 1 - x)
    v = abs(y - 0.5)
    stem = 0.235 <= x <= 0.295 and 0.06 <= v <= 0.28
    foot = 0.235 <= x <= 0.36 and 0.24 <= v <= 0.30
    tip = 0.16 <= x <= 0.295 and v <= 0.06 and x >= 0.16 + v * 0.9
    return stem or foot or tip


def pixel(px, py):
    inside = ink = 0
    for i in range(SAMPLES * SAMPLES):
        x = (px + (i % SAMPLES + 0.5) / SAMPLES) / SIZE
        y = (py + (i // SAMPLES + 0.5) / SAMPLES) / SIZE
        if in_square(x, y):
            inside += 1
            ink += in_triangle(x, y) or in_brace(x, y)
    share = ink / inside if inside else 0
    colour = [round(g + (w - g) * share) for g, w in zip(GROUND, INK)]
    return bytes([*colour, round(255 * inside / SAMPLES**2)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "icon.png"), "wb") as file:
    file.write(png)
