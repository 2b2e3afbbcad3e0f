/*
 * Where the keyboard is after an answer; comes after PrimeFaces' components.js. A button that has acted may be gone then, and what was
 * done is told above the form, perhaps out of sight: the focus goes to the first field that is wrong, else to what is asked
 * (autofocus), else to what is said, else back to what had it before, else to the window's heading. Who is typing is left alone.
 */
(() => {
  const TRAIL_MAX = 8;
  let frame = null;
  let trail = [];

  document.addEventListener("focusin", event => {
    frame = event.target.closest("section[data-window]") ?? frame;
    trail = [event.target.id, ...trail.filter(id => id !== event.target.id)].filter(id => id).slice(0, TRAIL_MAX);
  });

  $(document).on("pfAjaxComplete", () => {
    const active = document.activeElement;
    if (!frame?.isConnected || active?.matches("input:not([type=submit], [type=button]), textarea, select, [contenteditable=true]")) {
      return;
    }
    const body = frame.querySelector(".tz-window-body");
    const told = body?.querySelector("[aria-invalid=true]") ?? body?.querySelector("[autofocus]") ?? body?.querySelector(".tz-said > .tz-message");
    const lost = !active || active === document.body;
    const target = told ?? (lost ? trail.map(id => document.getElementById(id)).find(one => one && frame.contains(one)) ?? frame.querySelector("h2") : null);
    if (target && target !== active) {
      if (target.tabIndex < 0) {
        target.tabIndex = -1;
      }
      target.focus();
    }
  });
})();
