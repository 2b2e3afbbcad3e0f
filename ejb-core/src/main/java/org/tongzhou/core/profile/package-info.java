/** What people show of themselves (个人资料): their portrait, and the picture of their signature. */
package org.tongzhou.core.profile;
