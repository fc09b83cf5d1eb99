import { Field } from '@/components/ui/field'
import { TexteLong } from '@/components/ui/texte-long'
import { VARIABLES_DE_LA_REPONSE } from '@/lib/domain/reponse-type'
import type { FormState } from '@/lib/form-state'

type Props = { readonly state: FormState; readonly nom?: string; readonly texte?: string }

export const ChampsDeLaReponse = ({ state: { values, errors }, nom, texte }: Props) => (
  <>
    <Field
      name="nom"
      label="Nom"
      hint="Pour la retrouver : le client ne le voit pas."
      required
      defaultValue={values.nom ?? nom}
      error={errors.nom}
    />
    <TexteLong
      name="texte"
      label="Texte"
      hint={`Ce que vous voudrez dire du client ou de sa demande : ${VARIABLES_DE_LA_REPONSE.map((of) => `{${of}}`).join(' ')}`}
      rows={10}
      required
      defaultValue={values.texte ?? texte}
      error={errors.texte}
    />
  </>
)
