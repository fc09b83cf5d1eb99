import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { SubmitButton } from '@/components/ui/submit-button'

test('of several buttons the one that was pressed says that it is under way; none can be pressed again', async () => {
  const sent: unknown[] = []
  const send = (form: FormData) => {
    sent.push(form.get('quoi'))
    return new Promise<void>(() => undefined)
  }
  render(
    <form action={send}>
      <SubmitButton pending="…" name="quoi" value="appliquer">
        Appliquer
      </SubmitButton>
      <SubmitButton pending="Abandon…" name="quoi" value="abandonner">
        Abandonner
      </SubmitButton>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Appliquer' }))
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Appliquer…', 'Abandonner'])
  for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled()
  expect(sent).toEqual(['appliquer'])
})
