/**
 * What somebody keeps of people for himself (名片夹、个人通讯录): people outside the office, groups of them and of colleagues, and colleagues
 * marked by a star. All of it is its owner's alone: no administrator sees it, and what is another's does not exist for the caller.
 */
package org.tongzhou.core.contacts;
