'use client'

export { PageEnPanne as default } from '@/components/page-en-panne'
