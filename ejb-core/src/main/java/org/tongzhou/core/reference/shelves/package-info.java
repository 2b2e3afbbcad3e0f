/** Speeches of leaders (领导讲话), materials of sections with clippings (资料库), and media (多媒体): three shelves of one kind of holding (ADR 0053). */
package org.tongzhou.core.reference.shelves;
