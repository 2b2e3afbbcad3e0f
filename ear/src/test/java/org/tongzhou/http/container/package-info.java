/**
 * One class for each chapter of JSR-286, over HTTP against the portlets of {@code portlets/conformance}: these report what they
 * saw, the tests know what the specification wants.
 */
package org.tongzhou.http.container;
