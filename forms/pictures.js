/*
 * The field for pictures: each file goes straight to the server while the form is still being filled in, with its
 * progress; only its id is sent with the form. The preview is what the server answers, as Tasklist's policy allows no
 * local one.
 */
import { element } from './element.js';
import { preview } from './picture-view.js';
import { upload } from './server.js';

const TYPES = 'image/jpeg,image/png,image/webp,application/pdf';
const LARGEST_BYTES = 20 * 1024 * 1024;
const MOST = 20;

export class Pictures {
  /** Fills the place; tells of every change, and of what the server refuses. */
  constructor(place, onChange, onRefused) {
    this.items = [];
    this.onChange = onChange;
    this.onRefused = onRefused;
    this.shelf = element('ul', { className: 'xh-pictures' });
    this.input = element('input', { type: 'file', accept: TYPES, multiple: true, className: 'xh-file' });
    this.message = element('p', { className: 'xh-error', role: 'alert' });
    this.input.addEventListener('change', () => this.take());
    place.append(
      this.shelf,
      element('label', { className: 'xh-button xh-button-plain' }, '＋ 拍照或选择照片', this.input),
      element('p', { className: 'xh-muted' }, 'JPEG、PNG、WebP 或 PDF，每个不超过 20 MB。'),
      this.message);
  }

  get name() {
    return 'evidenceIds';
  }

  /** The ids of what is on the server, as the API takes them. */
  get value() {
    return this.items.filter(item => item.id).map(item => item.id).join('、');
  }

  get count() {
    return this.items.filter(item => item.id).length;
  }

  get isUploading() {
    return this.items.some(item => !item.id);
  }

  /** What a draft keeps. */
  get kept() {
    return this.items.filter(item => item.id).map(({ id, name }) => ({ id, name }));
  }

  restore(kept) {
    kept.forEach(item => this.show({ ...item }));
  }

  async take() {
    const files = [...this.input.files];
    this.input.value = '';
    this.message.textContent = '';
    // One after the other: a phone's connection is shared by all of them anyway.
    for (const file of files) {
      await this.add(file);
    }
  }

  async add(file) {
    if (file.size > LARGEST_BYTES) {
      this.refuse(`“${file.name}”超过 20 MB，请压缩后再传。`);
    } else if (this.items.length >= MOST) {
      this.refuse(`一次最多 ${MOST} 个文件，“${file.name}”没有上传。`);
    } else {
      await this.send(file);
    }
  }

  async send(file) {
    const item = { name: file.name };
    const progress = element('progress', { max: 1, value: 0 });
    this.show(item, progress);
    try {
      const answer = await upload(file, done => { progress.value = done; });
      item.id = answer.id;
      item.view.replaceChildren(preview(answer.id, file.name), this.removal(item));
    } catch (refused) {
      this.remove(item);
      this.refuse(`“${file.name}”没有传上去：${refused.message}`);
      this.onRefused(refused);
    }
    this.onChange();
  }

  show(item, progress) {
    item.view = element('li', {},
      progress ? element('span', { className: 'xh-uploading' }, '正在上传', progress) : preview(item.id, item.name),
      this.removal(item));
    this.items.push(item);
    this.shelf.append(item.view);
  }

  removal(item) {
    const button = element('button', { type: 'button', className: 'xh-remove', title: '移除' }, '移除');
    button.addEventListener('click', () => {
      this.remove(item);
      this.onChange();
    });
    return button;
  }

  remove(item) {
    this.items = this.items.filter(other => other !== item);
    item.view.remove();
  }

  refuse(message) {
    this.message.textContent = message;
  }
}
