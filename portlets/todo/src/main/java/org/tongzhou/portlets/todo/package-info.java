/** What the user has to do (待办), from all domains; it is done where it leads. */
package org.tongzhou.portlets.todo;
