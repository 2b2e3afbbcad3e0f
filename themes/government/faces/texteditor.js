/*
 * Editors beside each other; comes after PrimeFaces' texteditor.js. It lets an editor that was left give up the selection 200 ms
 * later; by then that may be another's, in which somebody already writes.
 */
(() => {
  const {blur} = Quill.prototype;
  Quill.prototype.blur = function () {
    const place = getSelection().anchorNode;
    if (place && !this.root.contains(place)) {
      this.selection.update("user"); // tells that nothing is selected here any more
    } else {
      blur.call(this);
    }
  };
})();
