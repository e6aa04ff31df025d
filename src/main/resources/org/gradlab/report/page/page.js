// The page: words at once, figures when they are scrolled to.
import { tellCompared } from './compared.js';
import { openData } from './data.js';
import { element, save } from './dom.js';
import { COMPARISON, FIGURES } from './figures.js';
import { csvText } from './numbers.js';
import { svgFile } from './svg.js';
import { View } from './view.js';
import { tellOrigin, tellWords } from './words.js';

/** A figure on the page: drawn when it is seen, drawn anew when the view has changed. */
class Frame {
  constructor(figure, data, view) {
    this.figure = figure;
    this.data = data;
    this.view = view;
    this.isSeen = false;
    this.isStale = true;
    this.host = element('div', { class: 'drawing' });
    this.caption = element('p', { class: 'caption' });
    const command = data.run.command ?? `gradlab plot ${data.run.folder} ${figure.id} --out ${figure.id}.svg`;
    this.section = element('section', { id: figure.id, class: 'figure', 'aria-label': figure.title },
      element('h2', {}, figure.title),
      this.host,
      this.caption,
      element('p', { class: 'tools' },
        element('button', { type: 'button', onclick: () => this.saveRows() }, 'CSV'),
        figure.isTable ? '' : element('button', { type: 'button', onclick: () => this.savePicture() }, 'picture'),
        figure.isTable ? '' : element('code', {}, command)));
  }

  seen(isSeen) {
    this.isSeen = isSeen;
    if (isSeen && this.isStale) this.draw();
  }

  follow() {
    if (!this.drawn) return;
    if (this.isSeen && !(this.drawn.update && this.drawn.update())) this.draw();
    else if (!this.isSeen) this.expire();
  }

  /** What is drawn is no longer what is looked at. */
  expire() {
    this.isStale = true;
    if (this.drawn) this.host.dataset.drawn = 'before';
  }

  draw() {
    this.isStale = false;
    const height = this.host.offsetHeight;
    const focused = [...this.host.querySelectorAll('select')].indexOf(document.activeElement);
    if (this.drawn?.clear) this.drawn.clear();
    // The page must not jump while a figure is drawn anew.
    this.host.style.minHeight = height + 'px';
    this.host.replaceChildren();
    this.drawn = this.figure.draw(this.host, { data: this.data, view: this.view, say: (words) => (this.caption.textContent = words.charAt(0).toUpperCase() + words.slice(1)) });
    this.host.style.minHeight = '';
    this.host.dataset.drawn = 'true';
    if (focused >= 0) this.host.querySelectorAll('select')[focused]?.focus();
  }

  saveRows() {
    if (!this.drawn) this.draw();
    save(this.figure.id + '.csv', new Blob([csvText(this.drawn.rows())], { type: 'text/csv' }));
  }

  savePicture() {
    if (!this.drawn) this.draw();
    if (this.drawn.svg) {
      save(this.figure.id + '.svg', svgFile(this.drawn.svg));
      return;
    }
    joined(this.host).toBlob((blob) => save(this.figure.id + '.png', blob));
  }
}

/** All that is drawn on canvases of a figure as one picture, each in its place. */
function joined(host) {
  const from = host.getBoundingClientRect();
  const boxes = [...host.querySelectorAll('canvas')].map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }));
  const ratio = boxes[0].canvas.width / boxes[0].box.width;
  const right = Math.max(...boxes.map(({ box }) => box.right - from.left));
  const bottom = Math.max(...boxes.map(({ box }) => box.bottom - from.top));
  const copy = element('canvas', { width: Math.ceil(right * ratio), height: Math.ceil(bottom * ratio) });
  const context = copy.getContext('2d');
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, copy.width, copy.height);
  boxes.forEach(({ canvas, box }) => context.drawImage(canvas, (box.left - from.left) * ratio, (box.top - from.top) * ratio, box.width * ratio, box.height * ratio));
  return copy;
}

function addControls(view, frames) {
  const controls = document.getElementById('controls');
  controls.hidden = false;
  controls.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('theme').addEventListener('click', () => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const now = document.documentElement.dataset.theme ?? (isDark ? 'dark' : 'light');
    document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark';
    redraw(frames);
  });
  if (view.data.members) addChoices(view);
  else [...controls.children].forEach((control) => (control.hidden = control.id !== 'theme'));
}

function addChoices(view) {
  const step = document.getElementById('step');
  const number = document.getElementById('step-number');
  const member = document.getElementById('member');
  step.max = String(Math.max(0, view.steps.length - 1));
  step.addEventListener('input', () => view.showStep(Number(step.value)));
  member.min = String(view.data.members.first);
  member.max = String(view.data.members.first + view.data.members.count - 1);
  member.addEventListener('change', () => {
    view.showMember(Number(member.value));
    member.value = String(view.member);
  });
  document.getElementById('best').addEventListener('click', () => view.showMember(view.data.members.best));
  const show = () => {
    step.value = String(view.stepIndex);
    number.textContent = String(view.step);
    step.setAttribute('aria-valuetext', `step ${view.step}`);
    member.value = String(view.member);
  };
  view.onChange(show);
  show();
}

function redraw(frames) {
  frames.forEach((frame) => {
    frame.expire();
    if (frame.isSeen && frame.drawn) frame.draw();
  });
}

function watch(frames) {
  const bySection = new Map(frames.map((frame) => [frame.section, frame]));
  const observer = new IntersectionObserver((entries) => entries.forEach((entry) => bySection.get(entry.target).seen(entry.isIntersecting)), { rootMargin: '120px' });
  frames.forEach((frame) => observer.observe(frame.section));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => redraw(frames));
  addEventListener('beforeprint', () => frames.forEach((frame) => frame.isStale && frame.draw()));
  let width = document.documentElement.clientWidth;
  addEventListener('resize', () => {
    if (document.documentElement.clientWidth !== width) redraw(frames);
    width = document.documentElement.clientWidth;
  });
}

function tell(data) {
  const kind = document.getElementById('kind');
  const host = document.getElementById('words');
  if (data.compared) {
    kind.textContent = data.run.command;
    tellCompared(data, host);
    return;
  }
  kind.textContent = `${data.run.folder} · ${data.members.count} ${data.run.kind === 'network' ? 'network' : 'descent'}${data.members.count === 1 ? '' : 's'} · ${data.steps.words}`;
  tellWords(data, host);
  tellOrigin(data, document.getElementById('footer'));
}

async function open() {
  const data = await openData(document.getElementById('data').textContent);
  const view = new View(data);
  const frames = (data.compared ? COMPARISON : FIGURES).filter((figure) => figure.has(data)).map((figure) => new Frame(figure, data, view));
  tell(data);
  document.getElementById('figures').append(...frames.map((frame) => frame.section));
  addControls(view, frames);
  view.onChange(() => frames.forEach((frame) => frame.follow()));
  watch(frames);
  document.documentElement.dataset.ready = 'true';
}

open().catch((error) => {
  document.getElementById('figures').append(element('p', { role: 'alert' }, `The figures cannot be drawn here: ${error.message}. The words above and gradlab compare say the same.`));
  throw error;
});
