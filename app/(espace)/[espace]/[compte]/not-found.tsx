export { PageIntrouvable as default } from '@/components/page-introuvable'
