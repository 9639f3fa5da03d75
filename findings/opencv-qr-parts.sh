#!/usr/bin/env bash
# Packages: opencv-python-headless 5.0.0.93 and segno 1.6.6 (PyPI).
#
# Behaviour: a long text is spread over three QR codes that belong together
# (structured append). OpenCV finds every code in a picture. With all three in it,
# detectAndDecodeMulti returns the whole text as the text of one of them, and
# nothing for the other two. With two of the three, it returns nothing for either,
# although detectAndDecode reads each of them alone.
#
# Output seen:
#> the text has 120 letters
#> each part alone: 40, 40, 40 letters
#> all three in one picture: 3 codes found, texts of 120, 0 and 0 letters
#> the first two in one picture: 2 codes found, texts of 0 and 0 letters
#
# What it means: texts do not line up with the places of their codes, and an empty
# text does not mean an unreadable code. A reader of parts that asks for the
# remaining ones cannot learn from this function which it already has: cut each
# code out of the picture and read it alone.
set -euo pipefail

python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  { echo "This script needs Python 3.11 or later as python3." >&2; exit 2; }
expected=$(sed -n 's/^#> //p' "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet --disable-pip-version-check \
  opencv-python-headless==5.0.0.93 segno==1.6.6 numpy==2.4.6

cat >"$work/look.py" <<'PY'
import sys
import cv2
import numpy
import segno

text = "".join(f"PART{number:04d}" for number in range(15))
pictures = []
for number, code in enumerate(segno.make_sequence(text, symbol_count=3)):
    path = f"{sys.argv[1]}/{number}.png"
    code.save(path, scale=6, border=6)
    pictures.append(cv2.imread(path, cv2.IMREAD_GRAYSCALE))

def letters(texts):
    counts = [str(count) for count in sorted(map(len, texts), reverse=True)]
    return f"{len(texts)} codes found, texts of {', '.join(counts[:-1])} and {counts[-1]} letters"

reader = cv2.QRCodeDetector()
alone = [reader.detectAndDecode(picture)[0] for picture in pictures]
assert "".join(alone) == text
print(f"the text has {len(text)} letters")
print(f"each part alone: {', '.join(str(len(part)) for part in alone)} letters")
_, all_three, _, _ = reader.detectAndDecodeMulti(numpy.hstack(pictures))
assert "".join(all_three) == text
print(f"all three in one picture: {letters(all_three)}")
_, first_two, _, _ = reader.detectAndDecodeMulti(numpy.hstack(pictures[:2]))
print(f"the first two in one picture: {letters(first_two)}")
PY

seen=$("$work/env/bin/python" "$work/look.py" "$work")
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what the top of $0 says." >&2; exit 1; }
