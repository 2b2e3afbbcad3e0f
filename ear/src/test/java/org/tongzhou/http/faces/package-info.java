/** Faces views as portlets, from outside: the bridge by what a browser gets from it. */
package org.tongzhou.http.faces;
