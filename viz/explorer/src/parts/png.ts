/** An SVG file as a picture of pixels. */

const LONGEST = 12_000; // pixels of a side, as far as browsers draw

/** Return a PNG, `scale` pixels for each CSS pixel of the SVG, on a `ground` where it has none. */
export async function pngOf(svg: Blob, scale: number, ground = ""): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const most = LONGEST / Math.max(image.width, image.height);
    return await drawn(image, Math.min(scale, most), ground);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function drawn(image: HTMLImageElement, scale: number, ground: string): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("no canvas");
  if (ground) {
    brush.fillStyle = ground;
    brush.fillRect(0, 0, canvas.width, canvas.height);
  }
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}
