/*
 * The page's edit mode: another way to look at the same page, not another page. This module holds the parts together; what they
 * do stands in editor-arrangement (what is arranged), editor-canvas and editor-frames (how it looks), editor-pointer and
 * editor-keyboard (how it is changed), editor-bar, editor-layer, editor-dialogs and catalogue (what can be chosen), editor-saver,
 * editor-portal and editor-news (how it is stored and what the portal tells).
 */
import {ApiError, api, part} from "./api.js";
import {Arrangement} from "./editor-arrangement.js";
import {Bar} from "./editor-bar.js";
import {Canvas, unloaded} from "./editor-canvas.js";
import {Frames} from "./editor-frames.js";
import {Keyboard, describe} from "./editor-keyboard.js";
import {LayerSaver} from "./editor-layer.js";
import {News} from "./editor-news.js";
import {Pointer} from "./editor-pointer.js";
import {Portal} from "./editor-portal.js";
import {Saver} from "./editor-saver.js";
import {add, remove, settle} from "./grid.js";
import {loggedInAgain} from "./trouble.js";
import {announce, closeToast, element, narrow, ready, text, toast} from "./ui.js";

let editor;
let opening;

/** Starts editing, or answers the editor at work; undefined if the layout could not be had. at: a window that stays in sight. */
export function startEditing(at) {
  opening ??= open(at).finally(() => opening = undefined);
  return editor ? Promise.resolve(editor) : opening;
}

async function open(at) {
  try {
    const grid = document.getElementById("grid") ?? emptyGrid();
    const path = grid.dataset.layout.slice(`${document.body.dataset.context}/api/`.length);
    const [page] = await Promise.all([api("GET", path), ready()]);
    editor = new Editor(grid, path, page);
    editor.open(at);
    return editor;
  } catch (error) {
    if (!(error instanceof ApiError)) {
      throw error;
    }
    if (error.status === 401 && await loggedInAgain()) {
      return open(at);
    }
    await ready().then(() => toast(error.message || text("unreachable")), () => location.reload()); // the browser says what is wrong
    return undefined;
  }
}

/** A page without windows may have no grid yet. */
function emptyGrid() {
  const {context, page} = document.body.dataset;
  const grid = element("div", {class: "tz-grid", id: "grid", "data-layout": `${context}/api/pages/${part(page)}/layout`});
  document.getElementById("main").append(grid);
  return grid;
}

class Editor {
  #ended = new AbortController();

  constructor(grid, path, page) {
    this.layer = grid.dataset.layer ?? "";
    this.portal = new Portal(this, path, page);
    this.arrangement = new Arrangement(page, this.layer !== "");
    this.frames = new Frames(this);
    this.canvas = new Canvas(grid, (frame, window) => this.frames.dress(frame, window));
  }

  /** Ends when editing does: for listeners. */
  get signal() {
    return this.#ended.signal;
  }

  get empty() {
    return this.arrangement.windows.length === 0;
  }

  open(at) {
    const {canvas, arrangement} = this;
    const anchor = at && canvas.grid.querySelector(`[data-window="${at}"]`);
    const top = anchor?.getBoundingClientRect().top;
    const heights = this.#contentHeights();
    for (const edited of [document.body, canvas.grid]) {
      edited.classList.add("tz-editing");
    }
    document.dispatchEvent(new CustomEvent("tz:edit", {detail: {editing: true}}));
    canvas.open(arrangement.windows);
    arrangement.begin(settle(arrangement.windows.map(window => this.#asHigh(window, heights.get(window.id)))));
    canvas.show(arrangement.windows, {glide: false});
    this.saver = this.layer ? new LayerSaver(this) : new Saver(this.portal.path, this.portal);
    this.bar = new Bar(this);
    this.pointer = new Pointer(this);
    this.keyboard = new Keyboard(this);
    this.news = this.layer ? undefined : new News(this);
    this.#listen();
    this.#changed();
    if (anchor) {
      scrollBy(0, anchor.getBoundingClientRect().top - top);
    }
    announce(text("started"));
  }

  /** How high windows that follow their content are now; read before editing changes their look. */
  #contentHeights() {
    const wide = innerWidth > 1180; // else they are as high as another width makes them
    return new Map(this.arrangement.windows.filter(window => wide && window.autoHeight && window.movable && !window.minimized)
      .map(window => [window.id, this.canvas.grid.querySelector(`[data-window="${window.id}"]`)?.offsetHeight]));
  }

  #asHigh(window, pixels) {
    return pixels ? {...window, height: Math.max(3, Math.min(60, Math.ceil((pixels + this.canvas.gap) / this.canvas.row)))} : window;
  }

  #listen() {
    const options = {signal: this.signal};
    document.addEventListener("keydown", event => this.#key(event), options);
    document.addEventListener("tz:window-replaced", ({detail}) => {
      const window = this.arrangement.windows.find(other => this.arrangement.number(other.id) === Number(detail.element?.dataset.window));
      if (window) {
        this.canvas.adopt(window, detail.element);
      }
    }, options);
    const relayout = () => {
      if (!this.pointer.busy && !this.keyboard.busy) { // then when it is put down
        this.canvas.measure();
        this.canvas.show(this.arrangement.windows, {glide: false});
      }
    };
    addEventListener("resize", relayout, options);
    narrow.addEventListener("change", relayout, options);
  }

  #key(event) {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog, [role=menu]");
    if (typing || event.defaultPrevented) {
      return;
    }
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && key === "z" && !event.shiftKey) {
      this.undo();
    } else if (command && (key === "y" || key === "z")) {
      this.redo();
    } else if (key === "escape" && !command && !this.pointer.busy && !this.keyboard.busy) {
      if (this.drawer) {
        this.drawer.close();
      } else {
        this.finish();
      }
    } else {
      return;
    }
    event.preventDefault();
  }

  // Frames -------------------------------------------------------------------------------------------------------------------

  /** The window whose frame carries this reference. */
  byRef(ref) {
    return this.arrangement.windows.find(window => String(window.id) === ref);
  }

  /** A window's height follows its content, or no longer does. */
  toggleHeight(id) {
    const window = this.arrangement.find(id);
    const autoHeight = !window.autoHeight;
    const height = autoHeight ? this.canvas.contentRows(id) : window.height;
    this.commit(settle(this.arrangement.windows.map(other => other === window ? {...window, autoHeight, height} : other)),
      text("did.resized", window.title));
    announce(text(autoHeight ? "autoHeight.on" : "autoHeight.off", window.title));
  }

  /** After a window got another size: one that follows its content is as high as that is at its new width. */
  sized(windows, before) {
    const now = windows.find(window => window.id === before.id);
    if (!before.autoHeight) {
      return windows;
    }
    if (now.height !== before.height) { // the user says how high
      return windows.map(window => window === now ? {...now, autoHeight: false} : window);
    }
    this.canvas.show(windows, {glide: false, ordered: false});
    return settle(windows.map(window => window === now ? {...now, height: this.canvas.contentRows(now.id)} : window));
  }

  // Changes ------------------------------------------------------------------------------------------------------------------

  /** A gesture begins: a window picked up by keyboard is put down first. */
  beginGesture() {
    if (this.keyboard.busy) {
      this.keyboard.drop();
    }
  }

  /** The end of a gesture: shows the windows, and stores them if anything is different. */
  drop(windows, id, label) {
    const before = this.arrangement.windows;
    const same = windows.length === before.length && windows.every(window => before.includes(window) || sameAs(window, before));
    if (same) {
      this.canvas.show(before);
    } else {
      this.commit(windows, label);
      announce(describe(this.arrangement.windows, id));
    }
  }

  /** The windows are now these; label says what was done. */
  commit(windows, label) {
    this.arrangement.change(windows, label);
    this.refresh();
    this.saver.schedule();
  }

  /** Shows what the arrangement says now. */
  refresh() {
    const {arrangement, canvas} = this;
    for (const window of arrangement.windows) {
      if (!canvas.frames.has(window.id)) {
        canvas.adopt(window, canvas.grid.querySelector(`[data-window="${arrangement.number(window.id)}"]`) ?? unloaded(window));
      }
      this.frames.refresh(canvas.frames.get(window.id), window);
    }
    canvas.show(arrangement.windows);
    this.#changed();
  }

  #changed() {
    this.bar.refresh();
    this.drawer?.refresh();
  }

  undo() {
    this.#travel(this.arrangement.undo(), "undone");
  }

  redo() {
    this.#travel(this.arrangement.redo(), "redone");
  }

  #travel(label, key) {
    if (label) {
      closeToast();
      const focused = document.activeElement?.closest?.("[data-ref]")?.dataset.ref;
      this.refresh();
      this.saver.schedule();
      announce(text(key, label));
      if (focused && !this.byRef(focused)) {
        this.#focusNear(0);
      }
    }
  }

  removeWindow(id) {
    const {windows} = this.arrangement;
    const window = this.arrangement.find(id);
    const turn = windows.indexOf(window);
    this.commit(remove(windows, id), text("did.removed", window.title));
    toast(text("removed", window.title), () => this.#bringBack(window), text("undo"));
    this.#focusNear(turn);
  }

  /** Undoes a removal; if other things were done since, the window comes back to the first gap. */
  #bringBack(window) {
    const label = text("did.removed", window.title);
    if (this.arrangement.undoable === label) {
      this.undo();
    } else if (!this.arrangement.find(window.id)) {
      this.commit(add(this.arrangement.windows, window), text("did.added", window.title));
    }
    this.canvas.frames.get(window.id).querySelector(".tz-handle")?.focus();
  }

  #focusNear(turn) {
    const {windows} = this.arrangement;
    const next = windows[Math.min(turn, windows.length - 1)];
    const target = next ? this.canvas.frames.get(next.id).querySelector(".tz-handle") : this.bar.addButton;
    target.focus({preventScroll: true});
  }

  /** Adds a window in the first gap, shows it and gives it the focus. */
  addWindow(window) {
    this.insert(add(this.arrangement.windows, window), window.id);
  }

  /** Windows with one more, at the place chosen for it. */
  insert(windows, id) {
    const {title} = windows.find(window => window.id === id);
    this.commit(windows, text("did.added", title));
    this.portal.offered = this.portal.offered.filter(window => window.id !== id);
    this.canvas.reveal(id);
    const frame = this.canvas.frames.get(id);
    frame.classList.add("tz-arrived");
    setTimeout(() => frame.classList.remove("tz-arrived"), 1600);
    if (!narrow.matches) {
      frame.querySelector(".tz-handle").focus({preventScroll: true});
    }
    announce(`${text("added", title)} ${describe(this.arrangement.windows, id)}`);
  }

  // The end ------------------------------------------------------------------------------------------------------------------

  /** The page of a layer is for editing only: back to where it was opened. */
  #leaveLayer() {
    if (history.length > 1) {
      history.back();
    } else {
      location.assign(`${document.body.dataset.context}/`);
    }
  }

  /** Stores what is left to store and goes back to the page; stays if that is not possible. */
  async finish() {
    if (this.keyboard.busy) {
      this.keyboard.drop();
    }
    if (!await this.saver.flush()) {
      return;
    }
    if (this.layer) {
      this.#leaveLayer();
      return;
    }
    this.#ended.abort();
    this.drawer?.close();
    this.saver.stop();
    this.bar.remove();
    closeToast();
    for (const [id, frame] of this.canvas.frames) {
      this.frames.undress(frame);
      const number = this.arrangement.number(id);
      if (number !== undefined) {
        frame.dataset.window = number;
        frame.id = `window-${number}`;
      }
    }
    this.canvas.close();
    this.canvas.grid.dataset.revision = this.arrangement.revision;
    for (const edited of [document.body, this.canvas.grid]) {
      edited.classList.remove("tz-editing");
    }
    editor = undefined;
    document.dispatchEvent(new CustomEvent("tz:edit", {detail: {editing: false}}));
    announce(text("ended"));
    const back = [document.getElementById("edit-page"), document.querySelector(".tz-tab-menu")]; // the first is not in sight on a phone
    back.find(button => button?.checkVisibility())?.focus({preventScroll: true});
  }
}

const sameAs = (window, others) => others.some(other => other.id === window.id && other.x === window.x && other.y === window.y
  && other.width === window.width && other.height === window.height && other.autoHeight === window.autoHeight);
