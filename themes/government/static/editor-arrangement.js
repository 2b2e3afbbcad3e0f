/*
 * What is being arranged, without a page: the windows as the user wants them, those removed, and the way back and forth.
 *
 * A window keeps one id while it is edited: its number, or, for one added here, the key it is asked for by. The server's number
 * for a key is learnt from its answer (learn) and used in what is sent (change).
 */
import {byPlace, settle} from "./grid.js";

const STEPS_KEPT = 100;

export class Arrangement {
  #past = [];
  #future = [];
  #numbers = new Map();
  #keys = new Map();

  /** @param page the server's page, with the windows offered; @param own whether the windows' own locks are arranged, too */
  constructor(page, own = false) {
    this.own = own;
    this.adopt(page);
  }

  /** Takes the server's page as it is now. Steps back would lead to what it no longer knows: they are forgotten. */
  adopt(page) {
    this.#past = [];
    this.#future = [];
    this.#take(page);
  }

  /** Takes the server's page as one step more, which can be undone. */
  step(page, label) {
    this.#remember(label);
    this.#take(page);
  }

  #take(page) {
    this.revision = page.revision;
    this.windows = settle(page.windows.map(window => ({...window, id: this.#keys.get(window.id) ?? window.id})));
    this.removed = new Set();
  }

  find(id) {
    return this.windows.find(window => window.id === id);
  }

  /** The windows have been arranged anew; label says what was done, for undo. */
  change(windows, label) {
    const gone = this.windows.filter(window => !windows.some(other => other.id === window.id));
    this.#remember(label);
    this.windows = [...windows].sort(byPlace);
    this.removed = new Set([...this.removed, ...gone.map(window => window.id)]);
    this.windows.forEach(window => this.removed.delete(window.id));
  }

  #remember(label) {
    if (this.windows) {
      this.#past = [...this.#past, {windows: this.windows, removed: this.removed, label}].slice(-STEPS_KEPT);
      this.#future = [];
    }
  }

  get undoable() {
    return this.#past.at(-1)?.label;
  }

  get redoable() {
    return this.#future.at(-1)?.label;
  }

  undo() {
    return this.#swap(this.#past, this.#future);
  }

  redo() {
    return this.#swap(this.#future, this.#past);
  }

  #swap(from, to) {
    const step = from.pop();
    if (step) {
      to.push({windows: this.windows, removed: this.removed, label: step.label});
      this.windows = step.windows;
      this.removed = step.removed;
    }
    return step?.label;
  }

  /** The server has given numbers to windows that were asked for by keys. */
  learn(created) {
    for (const [key, number] of Object.entries(created)) {
      this.#numbers.set(key, number);
      this.#keys.set(number, key);
    }
  }

  /** The server's number of a window, undefined as long as it has none. */
  number(id) {
    return typeof id === "number" ? id : this.#numbers.get(id);
  }

  /** What the server is asked to store. */
  body() {
    return {
      revision: this.revision,
      overwrite: false,
      windows: this.windows.map(window => this.#sent(window)),
      removed: [...this.removed].map(id => this.number(id)).filter(number => number !== undefined),
    };
  }

  #sent(window) {
    const {x, y, width, height, autoHeight, minimized} = window;
    const number = this.number(window.id);
    const name = number === undefined ? {key: window.id, portlet: window.portlet} : {id: number};
    const locks = this.own ? {mustStay: window.mustStay, fixedPlace: window.fixedPlace, pushed: window.pushed} : {};
    return {...name, x, y, width, height, autoHeight, minimized, ...locks};
  }

  /** Whether the server's page shows the windows as they are here. */
  matches(page) {
    return page.windows.length === this.windows.length && page.windows.every(theirs => {
      const ours = this.windows.find(window => this.number(window.id) === theirs.id);
      return ours && ["x", "y", "width", "height", "autoHeight", "minimized"].every(name => ours[name] === theirs[name]);
    });
  }
}
