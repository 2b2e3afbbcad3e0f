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
  #given; // the windows as the server has them
  #first; // and as they stood before anything was done
  #arranged; // whether the user had arranged the page then

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
    this.#given = page.windows.map(window => ({...window, id: this.#keys.get(window.id) ?? window.id}));
    this.#arranged = page.own || page.arranged;
    this.begin(settle(this.#given));
    this.removed = new Set();
  }

  /** How the windows stand before anything is done, such as those that follow their content: nothing of that need be stored. */
  begin(windows) {
    this.windows = this.#first = windows;
  }

  /** Whether the windows stand as before anything was done. */
  get untouched() {
    return this.windows.length === this.#first.length && this.#first.every(window => sameWindow(window, this.find(window.id)));
  }

  /** Whether the page is that of somebody who has arranged nothing. */
  get unarranged() {
    return !this.#arranged && this.untouched;
  }

  /** The windows as the server is to have them. */
  get #stored() {
    return this.untouched ? this.#given : this.windows;
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
      windows: this.#stored.map(window => this.#sent(window)),
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
    const stored = this.#stored;
    return page.windows.length === stored.length
      && page.windows.every(theirs => samePlace(theirs, stored.find(window => this.number(window.id) === theirs.id)));
  }
}

const alike = names => (one, other) => other !== undefined && names.every(name => one[name] === other[name]);
const samePlace = alike(["x", "y", "width", "height", "autoHeight", "minimized"]);
const sameWindow = (one, other) => samePlace(one, other) && alike(["mustStay", "fixedPlace", "pushed"])(one, other);
