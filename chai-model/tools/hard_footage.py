"""Renders clips of photographs under a known camera, with what misleads motion estimation laid over them.

The photographs are those that the Python packages scikit-image and scikit-learn install; none is stored here.
Letter boxes, logos, subtitles, tickers, burnt-in frames and walkers are drawn over the picture. Half of the
photographs are for development, the others are held out: no clip of one half shows a photograph of the other.

    pip install numpy scipy scikit-image scikit-learn pillow
    python hard_footage.py FOLDER [dev|held]

FOLDER then holds one mp4 for each case, and cases.tsv with file, camera primitives and trouble. Needs the ffmpeg
command with libx264.
"""
import os
import subprocess
import sys

import numpy as np
import skimage
import sklearn.datasets
from PIL import Image, ImageDraw, ImageFont
from scipy.ndimage import gaussian_filter, map_coordinates

WIDTH, HEIGHT, FPS, FOCAL = 320, 180, 24, 290.0
DEPTHS = (2.6, 5.0, 12.0)
OPAQUE = (0.64, 0.55)
PHOTOGRAPHS = {
    "dev": ["brick.png", "astronaut.png", "coffee.png", "china.jpg", "coins.png", "grass.png"],
    "held": ["chelsea.png", "camera.png", "flower.jpg", "gravel.png", "rocket.jpg", "motorcycle_left.png"],
}
MOTIONS = ["static-camera", "pan-left", "pan-right", "tilt-up", "tilt-down", "roll-clockwise", "roll-counterclockwise",
           "zoom-in", "zoom-out", "dolly-in", "dolly-out", "truck-left", "truck-right", "pedestal-up", "pedestal-down",
           "unsteady-camera"]
TROUBLES = ["none", "letterbox", "pillarbox", "logo", "subtitles", "frame", "walker", "large-walker",
            "letterbox+walker", "ticker+logo", "letterbox+subtitles", "walker+logo"]
TROUBLES_PER_MOTION = 6
# Passers-by mislead most where the camera turns or rests, so these come in several forms.
CROSSED = ["static-camera", "pan-left", "pan-right", "tilt-up", "tilt-down", "zoom-in"]
CROSSINGS = ["walker.1", "walker.2", "large-walker.1", "large-walker.2", "two-walkers"]
SEEDS = {"dev": 11, "held": 29}


def photograph(name):
    """The photograph as gray-free RGB floats, enlarged to at least 360 rows and 560 columns."""
    folders = [os.path.join(os.path.dirname(skimage.__file__), "data"),
               os.path.join(os.path.dirname(sklearn.datasets.__file__), "images")]
    path = next(os.path.join(f, name) for f in folders if os.path.exists(os.path.join(f, name)))
    image = Image.open(path).convert("RGB")
    scale = max(360 / image.height, 560 / image.width)
    return np.asarray(image.resize((int(image.width * scale), int(image.height * scale)), Image.LANCZOS), float)


def blobs(random, size=700):
    """Ranks of smooth noise, 0 to 1: thresholded, the opaque parts of a near plane."""
    noise = gaussian_filter(random.standard_normal((size, size)), 16, mode="wrap")
    ranks = np.empty(noise.size)
    ranks[noise.ravel().argsort()] = np.linspace(0, 1, noise.size)
    return ranks.reshape(noise.shape)


def sample(texture, u, v):
    if texture.ndim == 2:
        return map_coordinates(texture, [v, u], order=1, mode="grid-wrap")
    return np.stack([map_coordinates(texture[..., c], [v, u], order=1, mode="reflect") for c in range(3)], -1)


class Scene:
    def __init__(self, random, names, deep):
        self.photographs = [photograph(names[i]) for i in random.integers(0, len(names), 3)]
        self.masks = [blobs(random) for _ in OPAQUE] if deep else []
        self.offset = random.integers(-40, 40, 2)
        ys, xs = np.mgrid[0:HEIGHT, 0:WIDTH]
        self.px, self.py = xs - (WIDTH - 1) / 2, ys - (HEIGHT - 1) / 2

    def picture(self, pose):
        focal = FOCAL * pose["focal"]
        roll, tilt, pan = pose["roll"], pose["tilt"], pose["pan"]
        a = (self.px * np.cos(roll) - self.py * np.sin(roll)) / focal
        b = (self.px * np.sin(roll) + self.py * np.cos(roll)) / focal
        dy = b * np.cos(tilt) - np.sin(tilt)
        forward = b * np.sin(tilt) + np.cos(tilt)
        dx = a * np.cos(pan) + forward * np.sin(pan)
        dz = -a * np.sin(pan) + forward * np.cos(pan)
        picture = None
        for plane in reversed(range(len(DEPTHS))):
            if plane < 2 and not self.masks:
                continue
            texture, depth = self.photographs[plane], DEPTHS[plane]
            along = (depth - pose["z"]) / dz
            u = (pose["x"] + along * dx) * FOCAL / depth + self.offset[0]
            v = (pose["y"] + along * dy) * FOCAL / depth + self.offset[1]
            shown = sample(texture, u + texture.shape[1] / 2, v + texture.shape[0] / 2)
            if picture is None:
                picture = shown
            else:
                opaque = np.clip((sample(self.masks[plane], u + 97 * plane, v + 61 * plane) - OPAQUE[plane]) * 60, 0, 1)
                picture = picture + (0.85 * shown - picture) * opaque[..., None]
        return picture


def camera(random, motion, seconds):
    """Returns the pose at a share of the clip."""
    size, eased = random.random(), random.random() < 0.5
    angle, sideways = np.radians(5 + 13 * size), 0.35 + 0.9 * size
    growth = 1.15 + 0.5 * size
    whole = {
        "pan-left": {"pan": -angle}, "pan-right": {"pan": angle},
        "tilt-up": {"tilt": 0.7 * angle}, "tilt-down": {"tilt": -0.7 * angle},
        "roll-clockwise": {"roll": 1.2 * angle}, "roll-counterclockwise": {"roll": -1.2 * angle},
        "zoom-in": {"focal": growth}, "zoom-out": {"focal": 1 / growth},
        "dolly-in": {"z": 0.6 + 0.7 * size}, "dolly-out": {"z": -0.7 - 1.3 * size},
        "truck-left": {"x": -sideways}, "truck-right": {"x": sideways},
        "pedestal-up": {"y": -0.7 * sideways}, "pedestal-down": {"y": 0.7 * sideways},
    }.get(motion, {})
    phases, sway = random.uniform(0, 6, 4), 0.004 + 0.004 * random.random()

    def pose(share):
        done = share * share * (3 - 2 * share) if eased else share
        now = {key: whole.get(key, 0) * done for key in ("pan", "tilt", "roll", "x", "y", "z")}
        now["focal"] = whole.get("focal", 1) ** done
        if motion == "unsteady-camera":
            time = share * seconds
            now["pan"] += sway * (np.sin(31 * time + phases[0]) + 0.7 * np.sin(47 * time + phases[1]))
            now["tilt"] += sway * (np.sin(27 * time + phases[2]) + 0.7 * np.sin(53 * time + phases[3]))
        return now
    return pose


class Walker:
    """A figure with a head and swinging legs that crosses the picture at its own speed."""

    def __init__(self, random, photo, large):
        self.photo, self.large = photo, large
        self.height = HEIGHT * (random.uniform(0.75, 0.95) if large else random.uniform(0.45, 0.7))
        self.side = 1 if random.random() < 0.5 else -1
        self.start, self.way = random.uniform(-0.1, 0.25), random.uniform(0.6, 0.95)
        self.foot = HEIGHT * random.uniform(0.9, 1.05)
        self.corner = random.integers(0, 150, 2)

    def draw(self, picture, share, seconds):
        place = self.start + self.way * share
        centre = WIDTH * (place if self.side > 0 else 1 - place)
        ys, xs = np.mgrid[0:HEIGHT, 0:WIDTH].astype(float)
        h = self.height
        x, y = (xs - centre) / h, (ys - (self.foot - h)) / h
        swing = 0.14 * np.sin(2 * np.pi * 1.6 * share * seconds)
        inside = np.hypot(x, (y - 0.09) / 1.2) < 0.08
        inside |= np.hypot(x / 0.17, (y - 0.4) / 0.25) < 1
        for leg in (swing, -swing):
            inside |= (np.abs(x - leg * (y - 0.55) / 0.45) < 0.06) & (y > 0.5) & (y < 1)
        if self.large:
            inside |= np.hypot(x / 0.3, (y - 0.45) / 0.35) < 1
        u, v = self.corner[0] + xs - centre + 150, self.corner[1] + ys
        picture[inside] = 0.8 * sample(self.photo, u[inside], v[inside]) + 12


def overlay(random, trouble):
    """Returns a function that draws bars, logos and lettering, which stay where they are, over a picture."""
    font = ImageFont.load_default(size=int(random.integers(13, 18)))
    bar = int(HEIGHT * random.uniform(0.1, 0.17))
    side = int(WIDTH * random.uniform(0.1, 0.2))
    gray = int(random.choice([0, 0, 16, 235]))
    words = ["She waits beside the old door", "and nobody answers the bell", "Late train to the coast", "Market opens at nine"]
    said = [words[i] for i in random.integers(0, len(words), 2)]
    corner = (WIDTH - 62, 10) if random.random() < 0.5 else (10, 10)

    def draw(picture, share):
        image = Image.fromarray(np.clip(picture, 0, 255).astype(np.uint8))
        pen = ImageDraw.Draw(image)
        if "letterbox" in trouble:
            pen.rectangle([0, 0, WIDTH, bar], fill=(gray,) * 3)
            pen.rectangle([0, HEIGHT - bar, WIDTH, HEIGHT], fill=(gray,) * 3)
        if "pillarbox" in trouble:
            pen.rectangle([0, 0, side, HEIGHT], fill=(gray,) * 3)
            pen.rectangle([WIDTH - side, 0, WIDTH, HEIGHT], fill=(gray,) * 3)
        if "frame" in trouble:
            for inset, color in ((0, (150, 110, 60)), (5, (230, 210, 150)), (9, (90, 60, 30))):
                pen.rectangle([inset, inset, WIDTH - 1 - inset, HEIGHT - 1 - inset], outline=color, width=5)
        if "logo" in trouble:
            x, y = corner
            pen.ellipse([x, y, x + 26, y + 26], fill=(240, 240, 240), outline=(20, 60, 160), width=4)
            pen.text((x + 30, y + 4), "TV7", font=font, fill=(250, 250, 250), stroke_width=1, stroke_fill=(10, 10, 10))
        if "ticker" in trouble:
            pen.rectangle([0, HEIGHT - 34, WIDTH, HEIGHT - 12], fill=(20, 40, 120))
            pen.text((8, HEIGHT - 32), said[0] + " - " + said[1], font=font, fill=(255, 255, 255))
        if "subtitles" in trouble:
            text = said[0] if share < 0.6 else said[1]
            pen.text((WIDTH / 2, HEIGHT - 18), text, font=font, anchor="mm", fill=(255, 255, 255),
                     stroke_width=2, stroke_fill=(0, 0, 0))
        return np.asarray(image)
    return draw


def render(path, random, names, motion, trouble):
    seconds = float(random.uniform(1.6, 2.4))
    deep = motion.startswith(("dolly", "truck", "pedestal")) or random.random() < 0.4
    scene, pose = Scene(random, names, deep), camera(random, motion, seconds)
    walkers = [Walker(random, photograph(names[random.integers(0, len(names))]), "large" in trouble)
               for _ in range(2 if "two" in trouble else 1 if "walker" in trouble else 0)]
    cover = overlay(random, trouble)
    noise, crf = random.uniform(0, 3), str(random.choice([20, 26, 32]))
    encoder = subprocess.Popen(
        ["ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}", "-r",
         str(FPS), "-i", "-", "-c:v", "libx264", "-preset", "fast", "-crf", crf, "-pix_fmt", "yuv420p", path],
        stdin=subprocess.PIPE)
    count = int(seconds * FPS)
    for i in range(count):
        share = i / (count - 1)
        picture = scene.picture(pose(share))
        for walker in walkers:
            walker.draw(picture, share, seconds)
        picture += noise * random.standard_normal((HEIGHT, WIDTH, 1))
        encoder.stdin.write(cover(picture, share).tobytes())
    encoder.stdin.close()
    if encoder.wait() != 0:
        raise SystemExit("ffmpeg could not write " + path)


def main(folder, half):
    os.makedirs(folder, exist_ok=True)
    chooser = np.random.default_rng(SEEDS[half])
    cases = [(motion, str(trouble)) for motion in MOTIONS for trouble in chooser.permutation(TROUBLES)[:TROUBLES_PER_MOTION]]
    cases += [(motion, trouble) for motion in CROSSED for trouble in CROSSINGS]
    with open(os.path.join(folder, "cases.tsv"), "w", encoding="utf-8") as index:
        for motion, trouble in cases:
            name = f"{motion}_{trouble}.mp4"
            index.write(f"{name}\t{motion}\t{trouble}\n")
            if not os.path.exists(os.path.join(folder, name)):
                random = np.random.default_rng([SEEDS[half], MOTIONS.index(motion), (TROUBLES + CROSSINGS).index(trouble)])
                render(os.path.join(folder, name), random, PHOTOGRAPHS[half], motion, trouble)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "dev")
