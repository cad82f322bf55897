"""Makes the reference files of this folder with PyTorch (1.13 or newer) and NumPy.

Pictures come from a formula, so that only results are stored: level(x, y, c) below, as in the Java test.
"""
import numpy
import torch

SIZES = [((61, 43), (32, 32)), ((40, 30), (96, 64)), ((100, 20), (32, 64)), ((128, 96), (64, 32)), ((64, 64), (64, 32))]


def picture(width, height, seed):
    y, x, c = numpy.meshgrid(numpy.arange(height), numpy.arange(width), numpy.arange(3), indexing="ij")
    return ((x * 7 + y * 13 + c * 29 + (x * y * (c + 3 + seed)) % 97 * 2 + (x // 5 + y // 7) % 2 * 90) % 256).astype(numpy.uint8)


def resized(image, width, height):
    planes = torch.from_numpy(image).permute(2, 0, 1).unsqueeze(0).float()
    scaled = torch.nn.functional.interpolate(
        planes, size=(height, width), mode="bicubic", antialias=True, align_corners=False)
    return scaled.round().clamp(0, 255)[0].permute(1, 2, 0).to(torch.uint8).numpy()


with open("bicubic.bin", "wb") as out:
    for (width, height), (to_width, to_height) in SIZES:
        out.write(resized(picture(width, height, 0), to_width, to_height).tobytes())

# Three frames of 96 x 64, the last one repeated; all of them already of the right size.
frames = numpy.stack([picture(96, 64, seed) for seed in (0, 1, 2, 2)])
video = torch.from_numpy(frames).permute(0, 3, 1, 2).float() / 255 * 2 - 1
pairs, rows, columns = 2, 64 // 16, 96 // 16
patches = video.reshape(pairs, 2, 3, rows // 2, 2, 16, columns // 2, 2, 16)
patches = patches.permute(0, 3, 6, 4, 7, 2, 1, 5, 8).reshape(pairs * rows * columns, -1).numpy()
with open("patches.csv", "w") as out:
    out.write("row,column,value\n")
    for k in range(200):
        row, column = (k * 31) % patches.shape[0], (k * 977) % patches.shape[1]
        out.write(f"{row},{column},{patches[row, column]:.7f}\n")
