// node qr.mjs PICTURE.png: what the QR code in it says.
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { readFileSync } from 'node:fs';

const { data, width, height } = PNG.sync.read(readFileSync(process.argv[2]));
const read = jsqr.default ?? jsqr;
console.log(read(new Uint8ClampedArray(data), width, height)?.data ?? '');
