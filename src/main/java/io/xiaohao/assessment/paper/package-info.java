/** Papers of assessments: the bulletin (考评通报) in official form. */
package io.xiaohao.assessment.paper;
