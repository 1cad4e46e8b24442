import '@/components/theme/theme.css';
import '@/components/controls/controls.css';
import '@/components/article/article.css';
import '@/components/annotation/annotation.css';
import '@/components/library/library.css';
import '@/components/library/library-page.css';
import '@/components/views/views.css';
