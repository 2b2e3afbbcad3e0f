/** The windows of a first homepage: welcome (欢迎) with date and work calendar, and the user's links (常用链接). */
package org.tongzhou.portlets.home;
