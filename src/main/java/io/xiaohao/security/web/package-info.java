/** Who comes in over HTTP and what he may reach: login, sessions, accounts, the engine's applications, refusals as answers. */
package io.xiaohao.security.web;
