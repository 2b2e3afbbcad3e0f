/*
 * Fields that complete what is typed, with several values; comes after PrimeFaces' components.js. PrimeFaces makes the chosen values the
 * options of a listbox that has no name and holds the field itself: wrong by ARIA, and the crosses work for mice only. Here they are
 * a plain list, and each cross is a button.
 */
(() => {
  const widget = PrimeFaces.widget.AutoComplete.prototype;
  const setup = widget.setupMultipleMode;
  PrimeFaces.locales.en_US.removeValue = "Remove {0}"; // Chinese is in locale-zh.js

  function mendValue(token) {
    ["role", "aria-label", "aria-selected"].forEach(name => token.removeAttribute(name));
    const cross = token.querySelector(".ui-autocomplete-token-icon");
    const words = PrimeFaces.getLocaleLabel("removeValue");
    if (!cross || cross.tabIndex === 0) {
      return;
    }
    cross.removeAttribute("aria-hidden");
    cross.setAttribute("role", "button");
    cross.setAttribute("aria-label", words.replace("{0}", token.textContent));
    cross.tabIndex = 0;
    cross.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        cross.click();
        cross.closest("ul").querySelector("input").focus();
      }
    });
  }

  widget.setupMultipleMode = function () {
    setup.call(this);
    const list = this.multiItemContainer[0];
    list.removeAttribute("role");
    list.removeAttribute("aria-orientation");
    const mendAll = () => list.querySelectorAll(".ui-autocomplete-token").forEach(mendValue);
    mendAll();
    new MutationObserver(mendAll).observe(list, { childList: true });
  };
})();
