/**
 * What somebody types in a form and has not saved: kept while he types, so that it outlives his window, and his alone (0059). The drafts of notices have their
 * own, which knows of slips and of who else writes (0049).
 *
 * <p>It knows the place of a form, never what is written there: whoever opens a form has asked the form's own domain whether he may.
 */
package org.tongzhou.core.unsaved;
