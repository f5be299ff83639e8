/** Shows a picture as large as the window; a tap on it makes it twice as large, to be moved about. */
export function showPicture(picture: HTMLImageElement, close: string) {
  const dialog = document.createElement('dialog');
  dialog.className = 'large-picture';
  dialog.setAttribute('aria-label', picture.alt);
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.tabIndex = 0;
  const large = document.createElement('img');
  large.src = picture.src;
  large.alt = picture.alt;
  large.addEventListener('click', () => {
    dialog.classList.toggle('twice');
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = frame;
    frame.scrollTo((scrollWidth - clientWidth) / 2, (scrollHeight - clientHeight) / 2);
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  frame.append(large);
  dialog.append(button, frame);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
