#!/bin/sh
# Makes every picture of the product from its two drawings. Needs rsvg-convert and python3.
set -e
cd "$(dirname "$0")/../../bundles/org.heurejuste.app/icons"
for size in 16 32 48 64 128 256; do
    rsvg-convert -w $size -h $size heurejuste.svg -o heurejuste$size.png
done
rsvg-convert -w 520 -h 300 splash.svg -o splash.png
large=$(mktemp)
trap 'rm -f "$large"' EXIT
rsvg-convert -w 512 -h 512 heurejuste.svg -o "$large"
python3 - "$large" ../../../releng/org.heurejuste.product/launchers/macos/heurejuste.icns <<'PYTHON'
import struct, sys
large, icns = sys.argv[1:]
pictures = [(b'icp4', 'heurejuste16.png'), (b'icp5', 'heurejuste32.png'), (b'icp6', 'heurejuste64.png'),
            (b'ic07', 'heurejuste128.png'), (b'ic08', 'heurejuste256.png'), (b'ic09', large)]
chunks = b''
for kind, name in pictures:
    with open(name, 'rb') as picture:
        data = picture.read()
    chunks += kind + struct.pack('>I', 8 + len(data)) + data
with open(icns, 'wb') as out:
    out.write(b'icns' + struct.pack('>I', 8 + len(chunks)) + chunks)
PYTHON
