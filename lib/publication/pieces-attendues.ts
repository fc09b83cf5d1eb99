export const UNE_IMAGE = 'une image JPEG, PNG ou WebP'
export const UN_DOCUMENT = `un PDF, ${UNE_IMAGE}, un document Word (.docx), Excel (.xlsx) ou OpenDocument (.odt)`
