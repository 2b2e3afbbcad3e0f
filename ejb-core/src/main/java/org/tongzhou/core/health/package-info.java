/** How the running system is (系统状态): each domain looks after its own part and says what to do next. */
package org.tongzhou.core.health;
