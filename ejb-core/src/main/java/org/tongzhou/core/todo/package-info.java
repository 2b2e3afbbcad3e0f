/**
 * What people have to do (待办), gathered from all domains: each tells by its events what it asks of whom, and when that is done or
 * no longer asked. This domain listens; no other knows it.
 */
package org.tongzhou.core.todo;
