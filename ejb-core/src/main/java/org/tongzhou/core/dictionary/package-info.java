/** Dictionaries (数据字典): the lists of values that the office chooses from, by edition; subject terms (主题词) are one of them. */
package org.tongzhou.core.dictionary;
