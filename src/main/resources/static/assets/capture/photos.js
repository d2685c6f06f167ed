/* The pictures of the finding that is being made: they stay on the device until the server has them. */
import { element } from '/forms/element.js';

const LARGEST_BYTES = 20 * 1024 * 1024;
const MOST = 9;

export class Photos {
  constructor(place, { onChange, onFault }) {
    this.onChange = onChange;
    this.onFault = onFault;
    this.items = [];
    this.shelf = place.querySelector('[data-photos]');
    this.shot = place.querySelector('[data-shot-words]');
    place.querySelectorAll('input[type=file]').forEach(input =>
      input.addEventListener('change', () => {
        this.take([...input.files]);
        input.value = '';
      }));
  }

  get files() {
    return this.items.map(item => item.file);
  }

  restore(files) {
    this.items.forEach(item => URL.revokeObjectURL(item.address));
    this.items = files.map(file => ({ file, address: URL.createObjectURL(file) }));
    this.show();
  }

  take(files) {
    for (const file of files) {
      if (file.size > LARGEST_BYTES) {
        this.onFault(`“${file.name}”超过 20 MB，没有加入。`);
      } else if (this.items.length >= MOST) {
        this.onFault(`一个问题最多 ${MOST} 张照片。`);
      } else {
        this.items.push({ file, address: URL.createObjectURL(file) });
      }
    }
    this.show();
    this.onChange();
  }

  show() {
    this.shot.textContent = this.items.length === 0 ? '拍照' : '再拍一张';
    this.shelf.replaceChildren(...this.items.map((item, index) => this.view(item, index)));
  }

  view(item, index) {
    const drop = element('button', { type: 'button', className: 'photo-drop' }, '移除');
    drop.setAttribute('aria-label', `移除照片 ${index + 1}`);
    drop.addEventListener('click', () => {
      URL.revokeObjectURL(item.address);
      this.items = this.items.filter(other => other !== item);
      this.show();
      this.onChange();
    });
    return element('li', {}, element('img', { src: item.address, alt: `照片 ${index + 1}` }), drop);
  }
}
