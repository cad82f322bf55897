#!/bin/sh
# Makes the clips of this folder anew: awkward ones that Java's recorder cannot write. Needs an ffmpeg with libx264 and libx265.
# Every frame shows its number as eight vertical bars, the least significant bit on the left, bright for one.
set -eu
cd "$(dirname "$0")"
FFMPEG=${FFMPEG:-ffmpeg}
bars() { # SIZE FRAMES FPS
  echo "-f lavfi -i color=gray:s=$1:r=$3,format=yuv444p,geq=lum='if(mod(floor(N/pow(2,floor(X*8/W))),2),210,40)':cb=128:cr=128,trim=end_frame=$2"
}
make() { # INPUT OUTPUT OPTIONS...
  input=$1; output=$2; shift 2
  # shellcheck disable=SC2086
  "$FFMPEG" -v error -y $input -bitexact -flags +bitexact "$@" "$output"
}
X264="-c:v libx264 -preset slow -pix_fmt yuv420p -g 12 -bf 3 -x264-params b-pyramid=normal:threads=1:scenecut=0"
make "$(bars 64x48 48 24)" h264-b-frames.mp4 $X264
make "$(bars 64x48 48 24)" hevc.mp4 -c:v libx265 -pix_fmt yuv420p -x265-params "log-level=none:keyint=12:bframes=3:pools=1"
make "$(bars 64x48 24 24)" h264-10-bit.mp4 -c:v libx264 -pix_fmt yuv420p10le -g 12
make "$(bars 63x47 24 24)" h264-odd-444.mkv -c:v libx264 -pix_fmt yuv444p -g 12
make "$(bars 64x48 1 24)" one-frame.mp4 $X264
# The edit list of a copy cut between key frames hides frames 12 to 17.
make "-ss 0.75 -i h264-b-frames.mp4" edit-list.mp4 -c copy
# Shown at n^2/24 s: every frame stays longer than the one before.
make "$(bars 64x48 16 24)" variable-rate.mp4 $X264 -vf "setpts=N*N/24/TB" -fps_mode vfr -enc_time_base 1/24
make "-i h264-b-frames.mp4" h264-b-frames.avi -c copy
make "-i h264-b-frames.mp4" h264-b-frames.ts -c copy
make "-i h264-b-frames.mp4" raw.h264 -c copy -f h264
make "$(bars 128x96 24 24)" av1.mkv -c:v libaom-av1 -pix_fmt yuv420p -cpu-used 8 -crf 40 -b:v 0 -g 12
# The header in front, so that a cut-off copy can still be opened; noise, so that most of the file is pictures.
make "$(bars 64x48 48 24)" header-first.mp4 $X264 -vf noise=alls=40:allf=t -crf 30 -movflags +faststart
make "$(bars 64x48 24 24) -f lavfi -i sine=440:duration=1" with-audio.mkv $X264 -c:a aac -shortest
rm -f raw.h264
