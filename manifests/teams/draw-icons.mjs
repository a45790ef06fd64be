// Draws the app's icons beside itself: node draw-icons.mjs
// A speech bubble with a check mark: something was said, and it is kept. Color: 192x192, its sign within the middle where clients
// may round the corners off. Outline: 32x32, white alone, on nothing.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";

const folder = dirname(fileURLToPath(import.meta.url));
const navy = [0x1f, 0x3a, 0x5f];
const lighter = [0x2f, 0x58, 0x8c];
const white = [255, 255, 255];
const fine = 8;

// Distances from a shape's edge, less than nothing inside; everything is measured in hundredths of the icon. Corners are named clockwise.
const box = (x, y, left, top, right, bottom, radius) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};
const line = (x, y, [ax, ay], [bx, by]) => {
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};
const side = (x, y, [ax, ay], [bx, by]) => ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / Math.hypot(bx - ax, by - ay);
const triangle = (x, y, a, b, c) => Math.max(side(x, y, a, b), side(x, y, b, c), side(x, y, c, a));

const bubble = (x, y, [left, top, right, bottom, radius], tail) => Math.min(box(x, y, left, top, right, bottom, radius), triangle(x, y, ...tail));
const check = (x, y, [a, b, c]) => Math.min(line(x, y, a, b), line(x, y, b, c));

/** Color and opacity at a point of the color icon. */
const colorAt = (x, y) => {
  const said = bubble(x, y, [22, 24, 78, 66, 12], [[33, 60], [54, 64], [33, 80]]);
  if (said < 0) return check(x, y, [[38, 45], [47, 54], [63, 36]]) < 3.6 ? [...navy, 1] : [...white, 1];
  const share = (x + y) / 200;
  return [...lighter.map((value, i) => value + (navy[i] - value) * share), 1];
};

/** The same sign as lines, wide enough for a bar of small icons. */
const outlineAt = (x, y) => {
  const said = box(x, y, 9.375, 9.375, 90.625, 71.875, 16);
  const tail = triangle(x, y, [25, 66], [53, 66], [25, 96.875]);
  const drawn = (said < 0 && said > -6.25) || (tail < 0 && said > -6.25) || check(x, y, [[33, 41], [46, 53], [68, 29]]) < 4;
  return [...white, drawn ? 1 : 0];
};

const pixels = (size, at) => {
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0);
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < fine * fine; i++) {
        const spot = [column + ((i % fine) + 0.5) / fine, row + (Math.floor(i / fine) + 0.5) / fine].map((value) => (value / size) * 100);
        const [red, green, blue, opacity] = at(...spot);
        [red * opacity, green * opacity, blue * opacity, opacity].forEach((value, channel) => (sum[channel] += value));
      }

      const opacity = sum[3];
      rows.push(...sum.slice(0, 3).map((value) => (opacity === 0 ? 0 : Math.round(value / opacity))), Math.round((opacity / (fine * fine)) * 255));
    }
  }

  return Buffer.from(rows);
};

const table = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((sum) => (sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1), n));
const crc = (bytes) => (bytes.reduce((sum, byte) => (sum >>> 8) ^ table[(sum ^ byte) & 0xff], 0xffffffff) ^ 0xffffffff) >>> 0;

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
};

const png = (size, at) => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size, at), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

writeFileSync(join(folder, "color.png"), png(192, colorAt));
writeFileSync(join(folder, "outline.png"), png(32, outlineAt));
