/*
 * What the widgets of PrimeFaces leave to wish for where many portlets share a page, and where people write Chinese; comes after its
 * components.js. ListsBrowserIT, OverlaysBrowserIT tell what is no longer needed with a new PrimeFaces.
 */
(() => {
  const {BaseWidget, ConfirmDialog, Dialog, MenuButton, OverlayPanel, SelectCheckboxMenu, SelectOneMenu, SelectOneRadio} = PrimeFaces.widget;
  const {destroy} = BaseWidget.prototype;
  const {init, returnFocus} = Dialog.prototype;
  const {bindButtonEvents} = MenuButton.prototype;
  const {bindCommonEvents} = OverlayPanel.prototype;
  const {show: showBoxes} = SelectCheckboxMenu.prototype;
  const {show: showChoices} = SelectOneMenu.prototype;
  const {init: initRadio} = SelectOneRadio.prototype;
  const {confirm} = PrimeFaces;

  /*
   * A widget that ends takes the listeners from all elements it knows and from their children; if the page's body is among them, as
   * that to which dialogs are moved, all dialogs of the page would be deaf.
   */
  const PAGE = [window, document, document.documentElement];
  BaseWidget.prototype.destroy = function () {
    const pages = Object.entries(this).filter(([, value]) => value instanceof jQuery && (PAGE.includes(value[0]) || value[0]?.tagName === "BODY"));
    (this.destroyListeners ??= []).push(() => pages.forEach(([name]) => delete this[name])); // after the other listeners, which may need them
    destroy.call(this);
    Object.assign(this, Object.fromEntries(pages));
  };

  /* Escape closes every dialog, as it does the portal's own. */
  Dialog.prototype.init = function (cfg) {
    init.call(this, {...cfg, closeOnEscape: true});
  };

  /* The button that has opened a dialog may have been shown anew meanwhile. */
  Dialog.prototype.returnFocus = function (...rest) {
    const opener = this.focusedElementBeforeDialogOpened;
    if (opener?.id && !opener.isConnected) {
      this.focusedElementBeforeDialogOpened = document.getElementById(opener.id);
    }
    returnFocus.apply(this, rest);
  };

  /* Escape closes the menu of a button, where the focus is once it is open. */
  MenuButton.prototype.bindButtonEvents = function () {
    bindButtonEvents.call(this);
    this.getMenuElement().on("keydown.menubutton", event => {
      if (event.key === "Escape" && $(event.target).closest(".ui-menu-child").length === 0) {
        this.hide();
        this.trigger.trigger("focus");
      }
    });
  };

  /* Escape closes a panel and leads back to what has opened it. */
  OverlayPanel.prototype.bindCommonEvents = function () {
    bindCommonEvents.call(this);
    const escape = `keydown.${this.id}_escape`;
    $(document).off(escape).on(escape, ({key}) => {
      if (key === "Escape" && this.isVisible()) {
        this.hide();
        this.target?.trigger("focus");
      }
    });
    this.addDestroyListener(() => $(document).off(escape));
  };

  /* A question is asked by the dialog of its own window; PrimeFaces takes that of the page's last one, which may be gone. */
  PrimeFaces.confirm = question => {
    const [window] = /^w\d+_/.exec(question.source.id ?? question.source) ?? [""];
    const own = Object.values(PrimeFaces.widgets).find(widget => widget instanceof ConfirmDialog && widget.cfg.global && widget.id.startsWith(window));
    PrimeFaces.confirmDialog = own ?? PrimeFaces.confirmDialog;
    confirm.call(PrimeFaces, question);
  };

  /* The radio buttons say themselves which is chosen; what is around them has no role and may not. */
  SelectOneRadio.prototype.init = function (cfg) {
    initRadio.call(this, cfg);
    this.jq.find("[aria-checked]:not([role])").removeAttr("aria-checked");
  };

  /* What can be chosen bears the name of its field, and a filter says what it filters. */
  const nameOf = field => $(`label[for^="${field.id}_"]`).attr("id");
  SelectOneMenu.prototype.show = function () {
    this.panel.find("[role=listbox]").attr("aria-labelledby", nameOf(this));
    this.panel.find(".ui-selectonemenu-filter").attr("aria-controls", `${this.id}_items`);
    showChoices.call(this);
  };

  SelectCheckboxMenu.prototype.show = function () {
    const name = nameOf(this);
    this.panel.attr("aria-labelledby", name).find("[role=listbox]").attr("aria-labelledby", name).children().attr("role", "none"); // its boxes are the options
    showBoxes.call(this);
  };

  /* Filters listen to keys alone: what an input method, a paste or a drop writes is looked for as well. */
  const FILTERS = ".ui-column-filter, .ui-tree-filter, .ui-selectonemenu-filter, .ui-selectcheckboxmenu-filter, .ui-selectlistbox-filter";
  $(document).on("input compositionend", FILTERS, event => {
    if (!event.originalEvent?.isComposing) {
      $(event.target).trigger($.Event("keyup", {key: "Unidentified"})); // as a telephone's keyboard says it
    }
  });
})();
