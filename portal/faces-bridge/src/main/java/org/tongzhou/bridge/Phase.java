package org.tongzhou.bridge;

/** The phases of a portlet in which the bridge is called (JSR-329 4.2). */
enum Phase {
    /** A form was posted: the Faces lifecycle runs without rendering. */
    ACTION,
    /** Another portlet has sent an event. */
    EVENT,
    /** The view becomes markup of the page. */
    RENDER,
    /** An ajax request, or a file that the view makes. */
    RESOURCE
}
