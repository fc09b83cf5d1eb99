import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth'
import { requestOrigin } from '@/lib/origin'

type Context = { params: Promise<{ nextauth: string[] }> }

const handler = async (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions(await requestOrigin()))(request, context)

export { handler as GET, handler as POST }
