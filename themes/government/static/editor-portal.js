/*
 * What the editor and the portal tell each other: what is to be stored and what came of it, the page as the portal has it, the frames of
 * new windows.
 */
import {api} from "./api.js";
import {chooseVersion} from "./editor-dialogs.js";
import {fetchFrame} from "./navigate.js";
import {loggedInAgain, renewToken} from "./trouble.js";
import {element, text, toast} from "./ui.js";

export class Portal {
  /**
   * @param editor arrangement, canvas, saver, bar, drawer, news, layer; refresh() shows what the arrangement says
   * @param path the layout's address below /portal/api
   * @param page the layout as it was read
   */
  constructor(editor, path, page) {
    this.editor = editor;
    this.path = path;
    this.page = page;
    this.offered = page.offered ?? [];
  }

  body() {
    return this.editor.arrangement.body();
  }

  /** Whether nothing of the user's own is to be stored: all that was done is undone, and there was nothing before. */
  get unarranged() {
    return this.editor.arrangement.unarranged;
  }

  state(name) {
    this.editor.bar?.state(name);
  }

  saved({page, created = {}, corrections = []}) {
    const {arrangement, news, drawer, saver} = this.editor;
    arrangement.learn(created);
    arrangement.revision = page.revision;
    this.page = page;
    news?.clear();
    if (!saver.waiting && !arrangement.matches(page)) {
      arrangement.adopt(page);
      this.editor.refresh();
    }
    this.#fetchFrames();
    if (corrections.length > 0) {
      toast(corrections.map(correction => correction.message).join(" "));
    }
    drawer?.refresh();
  }

  refused(error) {
    toast(error.message || text("refused"));
    this.reload();
  }

  /** What the server has takes the place of what is shown. */
  async reload() {
    try {
      this.take(await api("GET", this.path));
    } catch (error) {
      this.state("failed");
    }
  }

  /** Shows the server's page; its offers, too, if it brings them. */
  take(page) {
    this.editor.arrangement.adopt(page);
    this.#taken(page);
  }

  /** Shows the server's page as something the user did and may undo. */
  takeAsStep(page, label) {
    this.editor.arrangement.step(page, label);
    this.#taken(page);
  }

  #taken(page) {
    this.page = page;
    this.editor.news?.clear();
    this.offered = page.offered ?? this.offered;
    this.editor.saver.forget();
    this.editor.refresh();
    this.#fetchFrames();
  }

  async conflict({body}) {
    if (await chooseVersion(this.editor.arrangement.windows, body.theirs.windows) === "mine") {
      await this.editor.saver.overwrite(body.theirs.revision);
    } else {
      await this.reload();
    }
  }

  /** The login has ended, or another one has made this page's token void. */
  async loggedOut(error) {
    if (error.status === 403 ? await renewToken() : await loggedInAgain()) {
      await this.editor.saver.again();
    } else {
      toast(error.message || text("unreachable"));
    }
  }

  /** Windows that are new here get their frames once the portal has stored them. */
  async #fetchFrames() {
    if (this.editor.layer) {
      return; // previews, which come with the page
    }
    const {frames} = this.editor.canvas;
    for (const window of this.editor.arrangement.windows) {
      const frame = frames.get(window.id);
      const number = this.editor.arrangement.number(window.id);
      if (number !== undefined && frame.querySelector(":scope > .tz-window-body > .tz-late") && !frame.dataset.asked && !frame.dataset.late) {
        frame.dataset.asked = "true";
        this.#fetchFrame(window, number, frame);
      }
    }
  }

  async #fetchFrame(window, number, frame) {
    try {
      const loaded = await fetchFrame(number);
      if (this.editor.canvas.frames.get(window.id) === frame) {
        this.editor.canvas.adopt(window, loaded);
        document.dispatchEvent(new CustomEvent("tz:window-replaced", {detail: {element: loaded}}));
      }
    } catch {
      frame.querySelector(".tz-late")?.replaceWith(element("p", {class: "tz-empty"}, text("later")));
    }
  }
}
