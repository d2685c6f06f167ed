/** Rankings, results, objections and appeals, and the bulletin for people and programs. */
package io.xiaohao.assessment.web;
