/*
 * Stores what is arranged by itself: 600 ms after the last change, one call at a time, again with growing pauses while the
 * server can't be reached, at once when the page is left. What needs the user is handed to the editor.
 */
import {api} from "./api.js";

const PAUSE_MILLIS = 600;
const RETRY_MILLIS = [1000, 2000, 5000, 10000, 30000];
const KEEPALIVE_CHARS = 20000; // in any script below the 64 KB that a browser lets outlive its page

export class Saver {
  #timer;
  #wanted = false;
  #sending;
  #failures = 0;

  /**
   * @param path the layout's address below /portal/api
   * @param editor body() tells what to store, unarranged that nothing is to be kept for the user; saved(answer), refused(error), conflict(error), loggedOut(error) and
   *        state(name), one of saved, pending, saving, failed, are told
   */
  constructor(path, editor) {
    this.path = path;
    this.editor = editor;
    this.gone = new AbortController();
    const {signal} = this.gone;
    addEventListener("pagehide", () => this.#leave(), {signal});
    addEventListener("online", () => this.#failures > 0 && this.flush(), {signal});
    document.addEventListener("visibilitychange", () => document.hidden && this.#wanted && this.flush(), {signal});
  }

  /** Something changed. */
  schedule() {
    this.#wanted = true;
    this.editor.state("pending");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MILLIS);
  }

  /** Stores now what is not stored yet. Answers whether nothing remains to be stored. */
  async flush() {
    clearTimeout(this.#timer);
    while (this.#sending) {
      await this.#sending;
    }
    if (this.#wanted) {
      this.#sending = this.#send(this.editor.body());
      await this.#sending;
    }
    return !this.#wanted;
  }

  /** Tries anew what has failed. */
  again() {
    return this.flush();
  }

  /** Stores over what another browser has stored meanwhile. */
  async overwrite(revision) {
    this.#wanted = true;
    this.#sending = this.#send({...this.editor.body(), revision, overwrite: true});
    await this.#sending;
  }

  /** Nothing is to be stored: what is shown came from the server. */
  forget() {
    clearTimeout(this.#timer);
    this.#wanted = false;
    this.#failures = 0;
    this.editor.state("saved");
  }

  get waiting() {
    return this.#wanted || this.#sending !== undefined;
  }

  stop() {
    clearTimeout(this.#timer);
    this.gone.abort();
  }

  async #send(body) {
    this.#wanted = false;
    this.editor.state("saving");
    try {
      const answer = await this.#store(body);
      this.#sending = undefined;
      this.#failures = 0;
      this.editor.saved(answer);
      if (!this.#wanted) {
        this.editor.state("saved");
      }
    } catch (error) {
      this.#sending = undefined;
      this.#wanted = true;
      this.#failed(error);
    }
  }

  async #store(body) {
    if (this.editor.unarranged) {
      return {page: await api("DELETE", `${this.path}?revision=${encodeURIComponent(body.revision)}`, undefined, {keepalive: true})};
    }
    return api("PUT", this.path, body, {keepalive: JSON.stringify(body).length < KEEPALIVE_CHARS});
  }

  #failed(error) {
    clearTimeout(this.#timer);
    this.editor.state("failed");
    if (error.passing) {
      this.#timer = setTimeout(() => this.flush(), RETRY_MILLIS[Math.min(this.#failures++, RETRY_MILLIS.length - 1)]);
    } else if (error.status === 401 || error.status === 403) {
      this.editor.loggedOut(error);
    } else if (error.status === 409) {
      this.editor.conflict(error);
    } else {
      this.#wanted = false;
      this.editor.refused(error);
    }
  }

  /** The page goes away: the last change is sent after it. If a call is under way its answer, with the revision, won't be seen. */
  #leave() {
    if (this.#wanted) {
      clearTimeout(this.#timer);
      this.#wanted = false;
      const body = this.editor.body();
      const call = this.#sending ? api("PUT", this.path, {...body, overwrite: true}, {keepalive: true}) : this.#store(body);
      call.catch(() => {}); // nobody is left to be told
    }
  }
}
