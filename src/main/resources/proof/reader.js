// Reads QR codes from the camera or a picture: by the browser itself where it can, else by jsQR, loaded when needed.

const LARGEST = 2400;

export function hasCamera() {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

let own;
async function detector() {
  if (own === undefined) {
    own = null;
    try {
      const formats = await globalThis.BarcodeDetector?.getSupportedFormats();
      if (formats?.includes('qr_code')) own = new BarcodeDetector({ formats: ['qr_code'] });
    } catch {
      own = null; // says that it can, and cannot: then jsQR does it
    }
  }
  return own;
}

let loading;
function jsqr() {
  loading ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = '/proof/jsqr.js';
    script.onload = () => done(globalThis.jsQR);
    script.onerror = () => {
      loading = undefined;
      failed(new Error('jsqr'));
    };
    document.head.append(script);
  });
  return loading;
}

async function look(source, width, height) {
  const found = await (await detector())?.detect(source).catch(() => []);
  if (found?.length) return found[0].rawValue;
  const decode = await jsqr();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(source, 0, 0, width, height);
  return decode(pen.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? '';
}

/** The text of the code in a picture, or empty. */
export async function fromFile(file) {
  const picture = await createImageBitmap(file);
  const most = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
  for (const scale of [most, most * 0.6, most * 0.35]) {
    const text = await look(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
    if (text) return text;
  }
  return '';
}

/** Looks until a code is found or the signal says to stop; gives its text, or empty. */
export async function fromCamera(video, signal) {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const text = video.videoWidth ? await look(video, video.videoWidth, video.videoHeight) : '';
      if (text) return text;
      await new Promise((next) => setTimeout(next, 100));
    }
    return '';
  } finally {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  }
}
